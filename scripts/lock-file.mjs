// Reads package-lock.json as npm writes it (version 3): what it holds, what it lacks, what it must not say.
import fs from 'node:fs'

const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  openharmony: 'openharmony',
  aix: 'aix',
  sunos: 'sunos',
}
const processors = {
  arm64: 'arm64',
  x64: 'x64',
  arm: 'arm',
  ia32: 'ia32',
  x86: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  mips64el: 'mips64el',
  wasm32: 'wasm32',
}

export const readLock = (file = 'package-lock.json') => JSON.parse(fs.readFileSync(file, 'utf8'))

/**
 * The programs for other machines that packages ask for and the lock lacks: some networks do not offer them, and
 * then `npm ci` rejects the lock that `npm i` wrote.
 * @returns {Record<string, object>} by their place in the lock
 */
export function missingForOtherMachines(lock) {
  const places = Object.keys(lock.packages)
  const missing = {}
  for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (places.some((place) => place.endsWith(`node_modules/${name}`))) continue
      const entry = forMachine(name, version)
      if (entry) missing[`node_modules/${name}`] = entry
    }
  }
  return missing
}

function forMachine(name, version) {
  const parts = name.split(/[-/]/)
  const os = systems[parts.find((part) => systems[part])]
  const cpu = processors[parts.find((part) => processors[part])]
  if (!/^\d/.test(version) || !(os || cpu)) return undefined
  return { version, ...(cpu && { cpu: [cpu] }), optional: true, ...(os && { os: [os] }) }
}

/** The places whose entry names the host it was fetched from: a lock must work with any registry. */
export function placesWithHost(lock) {
  return Object.entries(lock.packages)
    .filter(([, entry]) => /^https?:/.test(entry.resolved ?? ''))
    .map(([place]) => place)
}

/** The same lock, complete, without hosts, in npm's own order. */
export function repaired(lock) {
  const packages = { ...lock.packages, ...missingForOtherMachines(lock) }
  for (const place of placesWithHost(lock)) {
    const { resolved: _, ...entry } = packages[place]
    packages[place] = entry
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...lock, packages: Object.fromEntries(sorted) }
}
