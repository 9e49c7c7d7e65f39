import { createHash } from 'node:crypto'
import { uuidOfHash } from '../../../shared/domain/uuid-of-hash.ts'

/** One step of a scripted meeting: the operation and what it is told. Every step bears an id of its own, so that it can be tried again. */
export interface ScriptStep {
  readonly name: 'meeting.record' | 'meeting.speak'
  readonly id: string
  readonly input: Readonly<Record<string, unknown>>
  /** The item that is open once it is done; null between two. */
  readonly open: string | null
}

interface Planned {
  readonly id: string
  readonly items: readonly { readonly id: string; readonly kind: string; readonly applicationId: string | null }[]
  readonly members: readonly { readonly id: string }[]
}

const idOf = (...facts: (string | number)[]) =>
  uuidOfHash(createHash('sha256').update(JSON.stringify(facts)).digest('hex'))

/** A whole meeting, so many 発言 an item: everybody comes, each body is spoken of and decided, the whole is agreed, the end. */
export function scriptOf({ id, items, members }: Planned, speeches: number): ScriptStep[] {
  const steps: ScriptStep[] = []
  let open: string | null = null
  const record = (deed: object) => {
    const entryId = idOf(id, 'entry', steps.length)
    steps.push({ name: 'meeting.record', id: entryId, input: { id, entryId, deed }, open })
  }
  for (const member of members) record({ kind: 'came', memberId: member.id, mode: 'room', proxy: '' })
  record({ kind: 'opened' })
  const selected = items.flatMap(({ applicationId }) => applicationId ?? []).slice(0, 1)
  for (const item of items) {
    open = item.id
    record({ kind: 'itemOpened', itemId: item.id })
    for (let n = 0; n < speeches; n++) {
      const speechId = idOf(id, 'speech', steps.length)
      const memberId = members[n % members.length]?.id ?? null
      const words = `発言${n + 1} 市町村の参加の見通しを確かめたい。`
      steps.push({
        name: 'meeting.speak',
        id: speechId,
        input: { id, speechId, itemId: item.id, memberId, words },
        open,
      })
    }
    open = null
    const plain = { itemId: item.id, method: 'consensus', reason: '見本の理由' }
    if (item.kind === 'topic') record({ kind: 'done', itemId: item.id })
    if (item.kind === 'whole') record({ kind: 'agreed', ...plain, bodies: selected })
    if (item.kind !== 'body') continue
    const result = item.applicationId !== null && selected.includes(item.applicationId) ? 'selected' : 'rejected'
    record({ kind: 'decided', ...plain, result, reserveOrder: null, condition: '' })
    record({ kind: 'announced', itemId: item.id })
  }
  record({ kind: 'closed' })
  return steps
}
