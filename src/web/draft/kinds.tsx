import type { Kind } from '../../../detectors/contract.ts'
import { KIND } from '../../core/words.data.ts'
import { Fold, Group, Radio } from '../fields.tsx'
import { refusedField } from '../form-errors.tsx'
import { usePack } from '../pack-context.ts'
import type { Typed } from './typed.ts'

const COMMON = ['press-release', 'social-post', 'article', 'web-page'] as const satisfies readonly Kind[]

export function KindChoice({ typed, usual }: { typed: Typed; usual: readonly Kind[] }) {
  const { kinds } = usePack()
  const own = (usual.length > 0 ? usual : COMMON).filter((kind) => kinds.includes(kind))
  const others = kinds.filter((kind) => kind !== 'email' && !own.includes(kind))
  const value = refusedField('kind', 'kind').typed ?? typed['kind'] ?? own[0]
  const radio = (kind: Kind, id = `kind-${kind}`) => (
    <Radio id={id} name="kind" value={kind} label={KIND[kind]} checked={kind === value} />
  )
  return (
    <Group name="kind" id="kind" legend="What is it?">
      <div class="govuk-radios govuk-radios--small">
        {own.map((kind, index) => radio(kind, index === 0 ? 'kind' : undefined))}
      </div>
      <Fold summary="Other kinds" open={others.some((kind) => kind === value)}>
        <div class="govuk-radios govuk-radios--small">{others.map((kind) => radio(kind))}</div>
      </Fold>
    </Group>
  )
}
