/** Whether a domain is in a list: '*.police.uk' means police.uk and every subdomain, a plain name only itself. */
export function domainIn(domain: string, list: readonly string[] | undefined): boolean {
  const low = domain.toLowerCase()
  return (list ?? []).some((entry) => {
    const plain = plainName(entry)
    return low === plain || (entry.startsWith('*.') && low.endsWith(`.${plain}`))
  })
}

/** The domain of an entry without its '*.'. */
export function plainName(entry: string): string {
  return entry.toLowerCase().replace(/^\*\./, '')
}
