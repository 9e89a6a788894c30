import { type PolicyPack, paragraphsIn } from '../core/pack/pack.ts'
import { usePack } from './pack-context.ts'

/** Empty where the policy does not ask for it. */
export function usePolicyParagraphs(): (cited: readonly string[]) => string {
  const pack = usePack()
  return (cited) => {
    const own = paragraphsIn(pack, cited)
    return own.length > 0 ? `Policy ${own.join(', ')}` : ''
  }
}

export function paragraphSentence({ paragraphs, terms }: PolicyPack, paragraph: string): string {
  return paragraphs[paragraph] ?? `See the ${terms.policy}.`
}

export function PolicyParagraphs({ cited }: { readonly cited: readonly string[] }) {
  return <span class="cs-meta">{usePolicyParagraphs()(cited)}</span>
}
