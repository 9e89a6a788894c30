import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

type Icons = {
  readonly icons: Record<string, { readonly body: string }>
  readonly width?: number
  readonly height?: number
}

function icon(icons: Icons, name: string, colour: string): string {
  const [w, h] = [icons.width ?? 16, icons.height ?? 16]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" color="${colour}">${icons.icons[name]!.body}</svg>`
}

const games: Icons = require('@iconify-json/game-icons/icons.json')
const flag = (code: string) =>
  readFileSync(join(dirname(require.resolve('flag-icons/package.json')), `flags/4x3/${code}.svg`), 'utf8')

/** Shields, crowns, beasts and badges by other hands: not ours, though of the same sort. CC BY 3.0 and MIT. */
export function strangers(): string[] {
  const names = Object.keys(games.icons).filter((name) =>
    /shield|crown|lion|griffin|eagle|badge|medal|tower|castle|key|laurel|star-|crest|emblem|sun$/.test(name),
  )
  const colours = ['#14284b', '#5b1020', '#222222', '#0b3d2e']
  const arms = ['es', 'pt', 'hr', 'sk', 'rs', 'me', 'mx', 'gt', 'sv', 'bo']
  return [...names.slice(0, 70).map((name, i) => icon(games, name, colours[i % 4]!)), ...arms.map(flag)]
}

/** Marks that the drawings never knew: a dozen emblems under open licences. */
export function emblems(): { id: string; svg: string }[] {
  const flags = ['ec', 'ad', 'md', 'bz', 'dm', 'va'].map((code) => ({ id: `arms-${code}`, svg: flag(code) }))
  const icons = [
    'griffin-symbol',
    'heraldic-sun',
    'police-badge',
    'imperial-crown',
    'dragon-shield',
    'medal-skull',
  ].filter((name) => games.icons[name])
  return [...flags, ...icons.map((name) => ({ id: name, svg: icon(games, name, '#14284b') }))]
}
