type Places = { readonly tree: string; readonly out: string }

export function writeBill(tree: string, to: { readonly version: string; readonly out: string }): void
export function addFiles(image: string, paths: readonly string[], places: Places): void
