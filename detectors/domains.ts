export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/** '*.police.uk' means police.uk and every subdomain; a plain name means that domain alone. */
export function domainIn(domain: string, list: readonly string[] | undefined): boolean {
  const low = domain.toLowerCase()
  return (list ?? []).some((entry) => {
    const plain = plainName(entry)
    return low === plain || (entry.startsWith('*.') && low.endsWith(`.${plain}`))
  })
}

export function plainName(entry: string): string {
  return entry.toLowerCase().replace(/^\*\./, '')
}
