/** Empty where the words are the address. */
export function addressBeside(address: string, shown: string): string {
  if (!/^(?:https?|mailto):/i.test(address) || shown === '') return ''
  return bare(address) === bare(shown) ? '' : ` (${address.replace(/^mailto:/i, '')})`
}

const bare = (address: string): string =>
  address.replace(/^(?:https?:\/\/|mailto:)(?:www\.)?|^www\.|\/$/gi, '').toLowerCase()
