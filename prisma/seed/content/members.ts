import type { Category, DemoMember, Region } from './coalition-format'

type Row = readonly [key: string, legalName: string, displayName: string, country: string, joined: string]

/** Every name is invented. A country says where the invented office stands, and nothing about any registry there. */
const rows: Readonly<Record<Category, readonly Row[]>> = {
  ccTldRegistry: [
    ['fjord', 'Fjord Registry AS', 'Fjord Registry', 'NO', '2024-09-16'],
    ['alpine', 'Alpine Registry d.o.o.', 'Alpine Registry', 'SI', '2024-09-16'],
    ['moorland', 'Moorland Registry CLG', 'Moorland Registry', 'IE', '2025-04-28'],
    ['lagoon', 'Lagoon Registry Pte', 'Lagoon Registry', 'FJ', '2024-11-04'],
    ['kauri', 'Kauri Registry Limited', 'Kauri Registry', 'NZ', '2024-09-16'],
    ['steppe', 'Steppe Domains LLC', 'Steppe Domains', 'MN', '2024-12-02'],
    ['monsoon', 'Monsoon Registry Trust', 'Monsoon Registry', 'LK', '2024-10-14'],
    ['island', 'Island Registry Foundation', 'Island Registry', 'BB', '2025-01-20'],
    ['andes', 'Andes NIC S.A.', 'Andes NIC', 'EC', '2024-10-14'],
    ['quetzal', 'Asociación Quetzal Registro', 'Quetzal Registro', 'GT', '2024-11-04'],
    ['baobab', 'Baobab Registry GIE', 'Baobab Registry', 'SN', '2024-09-16'],
    ['okavango', 'Okavango Registry Trust', 'Okavango Registry', 'BW', '2024-12-02'],
    ['wadi', 'Wadi Domain Registry', 'Wadi Registry', 'JO', '2024-12-02'],
    ['tundra', 'Tundra Registry Inc.', 'Tundra Registry', 'CA', '2024-09-16'],
  ],
  gTldRegistry: [
    ['harbour', 'Harbour Names Ltd', 'Harbour Names', 'GB', '2024-09-16'],
    ['lantern', 'Lantern Street Registry Pte Ltd', 'Lantern Street Registry', 'SG', '2024-10-14'],
    ['prairie', 'Prairie Top Level LLC', 'Prairie Top Level', 'US', '2024-11-04'],
    ['marula', 'Marula Names NPC', 'Marula Names', 'ZA', '2025-01-20'],
  ],
  registrar: [
    ['delta', 'Delta Registrar S.A.E.', 'Delta Registrar', 'EG', '2024-10-14'],
    ['copperline', 'Copperline Domains GmbH', 'Copperline Domains', 'DE', '2024-11-04'],
    ['saltmarsh', 'Saltmarsh Domains, Inc.', 'Saltmarsh Domains', 'US', '2025-01-20'],
    ['sabia', 'Sabiá Nomes Ltda.', 'Sabiá Nomes', 'BR', '2024-12-02'],
    ['plumrain', 'Plumrain Domains K.K.', 'Plumrain Domains', 'JP', '2025-02-10'],
    ['acaciagate', 'Acacia Gate Registrar Ltd', 'Acacia Gate Registrar', 'KE', '2025-05-19'],
    ['sundial', 'Sundial Hill Domains S.L.', 'Sundial Hill Domains', 'ES', '2024-12-02'],
  ],
  internetNumberRegistry: [
    ['pacific', 'Pacific Numbers Association', 'Pacific Numbers', 'AU', '2024-09-16'],
    ['northern', 'Northern Numbers Vereniging', 'Northern Numbers', 'NL', '2024-09-16'],
    [
      'savanna',
      'Savanna Internet Exchange and Number Registry',
      'Savanna Internet Exchange',
      'GH',
      '2024-10-14',
    ],
    ['pampa', 'Pampa Números Asociación Civil', 'Pampa Numbers', 'UY', '2024-10-14'],
  ],
  tldRegionalGroup: [
    ['baltic', 'Baltic TLD Group MTÜ', 'Baltic TLD Group', 'EE', '2024-09-16'],
    ['isthmus', 'Foro Istmo de TLD', 'Isthmus TLD Forum', 'PA', '2024-11-04'],
    ['coral', 'Coral Arc TLD Association', 'Coral Arc TLD Association', 'ID', '2024-09-16'],
  ],
  registryServiceProvider: [
    ['quarry', 'Quarry Lane Registry Services Corp.', 'Quarry Lane Registry Services', 'CA', '2024-11-04'],
    ['granite', 'Granite Zone Services AB', 'Granite Zone Services', 'SE', '2024-10-14'],
    ['kiln', 'Kiln Yard DNS LLC', 'Kiln Yard DNS', 'US', '2025-02-10'],
    ['tamarind', 'Tamarind Registry Platform Sdn. Bhd.', 'Tamarind Registry Platform', 'MY', '2025-01-20'],
  ],
}

const places: Readonly<Record<string, readonly [Region, timeZone: string]>> = {
  AU: ['asiaPacific', 'Australia/Brisbane'],
  BB: ['latinAmericaCaribbean', 'America/Barbados'],
  BR: ['latinAmericaCaribbean', 'America/Sao_Paulo'],
  BW: ['africa', 'Africa/Gaborone'],
  CA: ['northAmerica', 'America/Toronto'],
  DE: ['europe', 'Europe/Berlin'],
  EC: ['latinAmericaCaribbean', 'America/Guayaquil'],
  EE: ['europe', 'Europe/Tallinn'],
  EG: ['africa', 'Africa/Cairo'],
  ES: ['europe', 'Europe/Madrid'],
  FJ: ['asiaPacific', 'Pacific/Fiji'],
  GB: ['europe', 'Europe/London'],
  GH: ['africa', 'Africa/Accra'],
  GT: ['latinAmericaCaribbean', 'America/Guatemala'],
  ID: ['asiaPacific', 'Asia/Jakarta'],
  IE: ['europe', 'Europe/Dublin'],
  JO: ['asiaPacific', 'Asia/Amman'],
  JP: ['asiaPacific', 'Asia/Tokyo'],
  KE: ['africa', 'Africa/Nairobi'],
  LK: ['asiaPacific', 'Asia/Colombo'],
  MN: ['asiaPacific', 'Asia/Ulaanbaatar'],
  MY: ['asiaPacific', 'Asia/Kuala_Lumpur'],
  NL: ['europe', 'Europe/Amsterdam'],
  NO: ['europe', 'Europe/Oslo'],
  NZ: ['asiaPacific', 'Pacific/Auckland'],
  PA: ['latinAmericaCaribbean', 'America/Panama'],
  SE: ['europe', 'Europe/Stockholm'],
  SG: ['asiaPacific', 'Asia/Singapore'],
  SI: ['europe', 'Europe/Ljubljana'],
  SN: ['africa', 'Africa/Dakar'],
  US: ['northAmerica', 'America/Denver'],
  UY: ['latinAmericaCaribbean', 'America/Montevideo'],
  ZA: ['africa', 'Africa/Johannesburg'],
}

/** The member that left, with the date. */
const left: Readonly<Record<string, string>> = { sundial: '2025-05-16' }

/** Members that belong to an association which may sign for itself. */
const associations: Readonly<Record<string, readonly string[]>> = {
  fjord: ['baltic'],
  alpine: ['baltic'],
  lagoon: ['coral'],
  kauri: ['coral'],
  monsoon: ['coral'],
  andes: ['isthmus'],
  quetzal: ['isthmus'],
}

/** `Sabiá Nomes` becomes `sabia-nomes`. */
const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\w\s-]/g, '')
    .toLowerCase()
    .replace(/\s+/g, '-')

function memberOf(category: Category, [key, legalName, displayName, country, joined]: Row): DemoMember {
  const [region, timeZone] = places[country] ?? ['europe', 'UTC']
  const slug = slugOf(displayName)
  return {
    key,
    slug,
    legalName,
    displayName,
    categories: [category],
    country,
    region,
    joined,
    ...(left[key] ? { left: left[key] } : {}),
    associations: associations[key] ?? [],
    mailDomain: `${slug}.example`,
    timeZone,
  }
}

/** 35 members, and one that left in May: 14, 4, 6, 4, 3 and 4 of the six categories. */
export const members: readonly DemoMember[] = Object.entries(rows).flatMap(([category, ofCategory]) =>
  ofCategory.map((row) => memberOf(category as Category, row)),
)
