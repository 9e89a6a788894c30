type Package = { readonly name: string; readonly version: string; readonly license?: string }

export function licenceOf(part: Package): string
export function isAllowed(spdx: string, exception?: boolean): boolean
export function shipped(lock: { packages: object }): readonly (Package & { readonly path: string })[]
export function problems(lock: { packages: object }): readonly string[]
