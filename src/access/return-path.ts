const NOWHERE = 'http://nowhere.invalid'

/** A path of this service to return to after signing in. Anything that could lead elsewhere becomes the home page. */
export function returnPath(asked: string | undefined): string {
  if (!asked || asked.length > 1000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked)) return '/'
  if (!URL.canParse(asked, NOWHERE)) return '/'
  const { origin, pathname, search } = new URL(asked, NOWHERE)
  const away = origin !== NOWHERE || pathname.startsWith('//') || pathname.startsWith('/sign')
  return away ? '/' : pathname + search
}
