// Which licences may be shipped. The key of an exception is PACKAGE@VERSION, so that each new version is looked at again.

const ALLOWED = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'CC0-1.0', 'Unlicense', 'Zlib'],
  // Shared libraries and WebAssembly, unchanged, as packages of their own that anybody may replace.
  ...['LGPL-3.0', 'LGPL-3.0-or-later', 'LGPL-3.0-only'],
])

/** No SPDX metadata, so from the licence file. */
const EXCEPTIONS = {
  '7z-wasm@1.2.0': 'LGPL-2.1-or-later AND BSD-3-Clause AND LicenseRef-unRAR',
  'duck@0.1.12': 'BSD-2-Clause',
}
const READ_BY_A_PERSON = new Set(['LGPL-2.1-or-later', 'LicenseRef-unRAR'])

/** The SPDX licence of a package, from its metadata or from our reading of its licence file. */
export const licenceOf = ({ name, version, license }) => EXCEPTIONS[`${name}@${version}`] ?? license ?? 'NONE'

/** Whether a package may be shipped: at least one alternative has only allowed licences. */
export function isAllowed(spdx, exception = false) {
  const allowed = (name) => ALLOWED.has(name) || (exception && READ_BY_A_PERSON.has(name))
  const left = spdx.match(/[()]|[^\s()]+/g) ?? []
  const may = either(left, allowed)
  return may && left.length === 0
}

function either(left, allowed) {
  let may = both(left, allowed)
  while (left[0] === 'OR') {
    left.shift()
    may = both(left, allowed) || may
  }
  return may
}

function both(left, allowed) {
  let may = one(left, allowed)
  while (left[0] === 'AND') {
    left.shift()
    may = one(left, allowed) && may
  }
  return may
}

/** A licence, also WITH an exception to it, or an expression in brackets. */
function one(left, allowed) {
  const first = left.shift()
  if (first === '(') {
    const may = either(left, allowed)
    return left.shift() === ')' && may
  }
  // An exception only adds rights.
  if (left[0] === 'WITH') left.splice(0, 2)
  return first !== undefined && allowed(first)
}

export function shipped(lock) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional && !entry.link)
    .map(([path, entry]) => ({ path, name: path.replace(/^.*node_modules\//, ''), ...entry }))
}

/** One line for each package whose licence nobody has allowed. */
export function problems(lock) {
  return shipped(lock)
    .filter((one) => !isAllowed(licenceOf(one), `${one.name}@${one.version}` in EXCEPTIONS))
    .map(({ name, version, license }) => `${name}@${version}: ${license ?? 'no licence'}`)
}
