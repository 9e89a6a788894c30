import { flag, games, icon } from './icons.ts'

/** Shields, crowns, beasts and badges by others, of the same sort as ours. */
export function strangers(): string[] {
  const names = Object.keys(games.icons).filter((name) =>
    /shield|crown|lion|griffin|eagle|badge|medal|tower|castle|key|laurel|star-|crest|emblem|sun$/.test(name),
  )
  const colours = ['#14284b', '#5b1020', '#222222', '#0b3d2e']
  const arms = ['es', 'pt', 'hr', 'sk', 'rs', 'me', 'mx', 'gt', 'sv', 'bo']
  return [...names.slice(0, 70).map((name, i) => icon(games, name, colours[i % 4]!)), ...arms.map((code) => flag(code))]
}
