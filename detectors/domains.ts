/** Whether a domain is in a list: '*.police.uk' means police.uk and every domain below it, a plain name means itself alone. */
export function domainIn(domain: string, list: readonly string[] | undefined): boolean {
  const low = domain.toLowerCase()
  return (list ?? []).some((entry) => {
    const plain = plainName(entry)
    return low === plain || (entry.startsWith('*.') && low.endsWith(`.${plain}`))
  })
}

/** The domain that an entry names, without the sign for those below it. */
export function plainName(entry: string): string {
  return entry.toLowerCase().replace(/^\*\./, '')
}
