import type { DemoPerson } from './coalition-format'
import { members } from './members'

type Right = DemoPerson['memberships'][number]['right']

const representatives: Readonly<Record<string, readonly [key: string, name: string]>> = {
  fjord: ['ana', 'Ana Lund'],
  alpine: ['maja', 'Maja Kovač'],
  moorland: ['aoife', 'Aoife Brennan'],
  lagoon: ['jone', 'Jone Waqavuka'],
  kauri: ['hana', 'Hana Parata'],
  steppe: ['temuulen', 'Temuulen Bat'],
  monsoon: ['ruwan', 'Ruwan Silva'],
  island: ['dwight', 'Dwight Alleyne'],
  andes: ['lucia', 'Lucía Paredes'],
  quetzal: ['diego', 'Diego Barrios'],
  baobab: ['aminata', 'Aminata Sarr'],
  okavango: ['kagiso', 'Kagiso Molefe'],
  wadi: ['rania', 'Rania Khoury'],
  tundra: ['claire', 'Claire Beaulieu'],
  harbour: ['priya', 'Priya Raman'],
  lantern: ['meilin', 'Mei Lin Tan'],
  prairie: ['dana', 'Dana Kowalski'],
  marula: ['thandi', 'Thandi Mokoena'],
  delta: ['yasmine', 'Yasmine Farouk'],
  copperline: ['katrin', 'Katrin Vogel'],
  saltmarsh: ['will', 'Will Truitt'],
  sabia: ['beatriz', 'Beatriz Nogueira'],
  plumrain: ['haruka', 'Haruka Ishida'],
  acaciagate: ['brian', 'Brian Otieno'],
  sundial: ['marc', 'Marc Oliver'],
  pacific: ['leilani', 'Leilani Tupou'],
  northern: ['sanne', 'Sanne de Wit'],
  savanna: ['efua', 'Efua Boateng'],
  pampa: ['florencia', 'Florencia Rey'],
  baltic: ['kristjan', 'Kristjan Tamm'],
  isthmus: ['pablo', 'Pablo Arango'],
  coral: ['semisi', 'Semisi Fonua'],
  quarry: ['ben', 'Ben Okafor'],
  granite: ['elin', 'Elin Sjöberg'],
  kiln: ['amy', 'Amy Chu'],
  tamarind: ['siti', 'Siti Zulkifli'],
}

const signatories: Readonly<Record<string, readonly [key: string, name: string]>> = {
  fjord: ['ingrid', 'Ingrid Dahl'],
  alpine: ['luka', 'Luka Zorman'],
  moorland: ['donal', 'Donal Keane'],
  lagoon: ['sera', 'Sera Naivalu'],
  kauri: ['simon', 'Simon Aldridge'],
  steppe: ['bolormaa', 'Bolormaa Ganbold'],
  monsoon: ['nadeesha', 'Nadeesha Perera'],
  island: ['kerrie', 'Kerrie-Ann Holder'],
  andes: ['ramiro', 'Ramiro Quispe'],
  quetzal: ['marisol', 'Marisol Estrada'],
  baobab: ['cheikh', 'Cheikh Ndour'],
  okavango: ['boitumelo', 'Boitumelo Seretse'],
  wadi: ['tareq', 'Tareq Mansour'],
  tundra: ['graham', 'Graham Ferris'],
  harbour: ['edward', 'Edward Coxon'],
  lantern: ['arjun', 'Arjun Nair'],
  prairie: ['marcus', 'Marcus Bell'],
  marula: ['pieter', 'Pieter Vosloo'],
  delta: ['karim', 'Karim Abdel-Nour'],
  copperline: ['jonas', 'Jonas Behrendt'],
  saltmarsh: ['renee', 'Renee Castillo'],
  sabia: ['caio', 'Caio Furtado'],
  plumrain: ['kenji', 'Kenji Morita'],
  acaciagate: ['wanjiru', 'Wanjiru Kamau'],
  sundial: ['elena', 'Elena Prats'],
  pacific: ['oliver', 'Oliver Reid'],
  northern: ['henrik', 'Henrik Aalto'],
  savanna: ['kwame', 'Kwame Asante'],
  pampa: ['gustavo', 'Gustavo Lema'],
  baltic: ['liga', 'Līga Ozola'],
  isthmus: ['adriana', 'Adriana Solís'],
  coral: ['dewi', 'Dewi Hartono'],
  quarry: ['natalie', 'Natalie Roy'],
  granite: ['viktor', 'Viktor Hallén'],
  kiln: ['hector', 'Hector Salinas'],
  tamarind: ['farid', 'Farid Rahman'],
}

const contributors: readonly (readonly [member: string, key: string, name: string])[] = [
  ['fjord', 'ola', 'Ola Berg'],
  ['andes', 'ines', 'Inés Cabrera'],
  ['baobab', 'fatou', 'Fatou Diène'],
  ['tundra', 'joel', 'Joel Ayotte'],
  ['harbour', 'bethan', 'Bethan Rhys'],
  ['delta', 'omar', 'Omar Saleh'],
  ['northern', 'petra', 'Petra Nováková'],
  ['savanna', 'mira', 'Mira Osei'],
]

/** People with a second membership: Henrik Aalto binds Northern Numbers and takes part in the Baltic TLD Group. */
const second: Readonly<Record<string, DemoPerson['memberships'][number]>> = {
  henrik: { member: 'baltic', right: 'contributor' },
  hana: { member: 'coral', right: 'contributor' },
}

/** Members of the Taskforce who are people of a member as well. */
const taskforce = ['claire', 'sanne', 'aminata', 'meilin']

const mailName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\w\s-]/g, '')
    .toLowerCase()
    .replace(/\s+/g, '.')

function personOf(member: string, key: string, name: string, right: Right): DemoPerson {
  const home = members.find((one) => one.key === member)
  if (!home) throw new Error(`No member "${member}".`)
  const also = second[key]
  return {
    key,
    name,
    email: `${mailName(name)}@${home.mailDomain}`,
    memberships: [{ member, right }, ...(also ? [also] : [])],
    timeZone: home.timeZone,
    ...(taskforce.includes(key) ? { taskforce: true as const } : {}),
  }
}

const ofMembers = (rows: typeof representatives, right: Right): DemoPerson[] =>
  Object.entries(rows).map(([member, [key, name]]) => personOf(member, key, name, right))

const own = (key: string, name: string, role: { taskforce: true } | { admin: true }): DemoPerson => ({
  key,
  name,
  email: `${mailName(name)}@coalition.example`,
  memberships: [],
  timeZone: 'Europe/Zurich',
  ...role,
})

export const people: readonly DemoPerson[] = [
  own('noor', 'Noor Haddad', { admin: true }),
  own('ruth', 'Ruth Achterberg', { admin: true }),
  own('daniel', 'Daniel Ilunga', { admin: true }),
  own('tomas', 'Tomas Reyes', { taskforce: true }),
  ...ofMembers(representatives, 'representative'),
  ...ofMembers(signatories, 'signatory'),
  ...contributors.map(([member, key, name]) => personOf(member, key, name, 'contributor')),
]
