import { randomUUID } from 'node:crypto'
import type { FormItem } from '../../../shared/domain/applications/definition/item.ts'
import type { GivenOffice } from '../office/office.ts'
import { asNextYear } from './next-years-form.ts'

/** A form for the year: begun, changed twice, tried and taken into use; and the draft of the next one. */
export function formDeeds({ ask }: Pick<GivenOffice, 'ask'>, fy: number): void {
  const id = randomUUID()
  const draft = () => {
    const found = ask.forms.page({ fy }).draft
    if (found === null) throw new Error('the year has a draft')
    return found
  }
  const save = (items: FormItem[]) => ask.forms.save({ id, items, revision: draft().revision })
  ask.forms.begin({ id, fy })
  save(asNextYear(draft().items))
  save(draft().items.map((item) => ({ ...item, retired: item.retired || item.key === 'past' })))
  const found = draft().items.map(({ name, required }) => ({ name, required, found: true }))
  ask.forms.noteTried({ id, revision: draft().revision, fileName: '見本の応募書(詳細)', items: found })
  ask.forms.adopt({ id, revision: draft().revision })
  ask.forms.begin({ id: randomUUID(), fy })
}
