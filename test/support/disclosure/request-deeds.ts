import { randomUUID } from 'node:crypto'
import type { GivenOffice } from '../office/office.ts'

/** A request that goes and comes back, with a part that is decided otherwise, as proposed, and left again. */
export function requestDeeds({ ask }: GivenOffice): void {
  const fy = 2026
  const [about] = ask.applications.list({ fy })
  const made = ask.disclosure.add({
    ...{ id: randomUUID(), fy, receivedOn: '2026-02-20', about: about ? [about.id] : [] },
    asked: '見本県の応募の審査の記録',
  })
  const edited = ask.disclosure.edit({ ...made, note: '見本の備考' })
  const { id } = edited
  ask.disclosure.restore(ask.disclosure.remove({ id, revision: edited.revision }))
  const document = ask.disclosure.pack({ id }).documents.find(({ parts }) => parts > 1)?.key ?? ''
  const [first, second] = ask.disclosure.document({ id, document }).parts
  if (!first || !second) throw new Error('a document has parts')
  const choice = { way: 'closed', ground: 'conduct', words: '', reason: '見本の理由' } as const
  ask.disclosure.settle({ id, document, section: first.key, mark: first.mark, revision: 0, ...choice })
  ask.disclosure.accept({ id, document, sections: [{ section: second.key, mark: second.mark, revision: 0 }] })
  ask.disclosure.takeBack({ id, document, sections: [{ section: second.key, revision: 1 }] })
  ask.disclosure.accept({ id, document, sections: [{ section: second.key, mark: second.mark, revision: 2 }] })
}
