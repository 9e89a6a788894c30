/** One for one, so that offsets stay valid. */
export function withPlainSpaces(text: string): string {
  if (!/[\u00A0\u2000-\u200A\u202F\u205F\u3000\u2010\u2011]/.test(text)) return text
  return text.replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ').replace(/[\u2010\u2011]/g, '-')
}
