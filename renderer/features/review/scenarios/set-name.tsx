import { type KeyboardEvent, useState } from 'react'
import { scenarioFields } from '../../../../shared/domain/review/scenarios/scenario-fields.ts'
import { useRevised } from '../../../api/revised.ts'
import { isEnter } from '../../../ui/composition.ts'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { Scenario } from '../records.ts'
import { useKeptSet } from './kept-set.ts'

/** The name of a set, edited where it stands: Enter or leaving keeps it, Esc brings back what it was. */
export function SetName({ set }: { set: Scenario }) {
  const kept = useKeptSet()
  const { id, name, size, memo } = set
  const [typed, setTyped] = useState<string | null>(null)
  const edit = useRevised(kept.edit, kept.newest, {
    done: '案の名前を変えました',
    undo:
      (_, { revision }) =>
      () =>
        kept.edit({ id, name, size, memo, revision }),
    onDone: () => setTyped(null),
  })
  const keep = () => {
    const wanted = typed?.trim() ?? ''
    if (wanted === '' || wanted === name) return setTyped(null)
    void edit.run({ id, name: wanted, size, memo, revision: set.revision })
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isEnter(event)) event.currentTarget.blur()
    if (event.key !== 'Escape') return
    event.stopPropagation()
    edit.clear()
    setTyped(null)
  }
  return (
    <>
      <TextField
        label={scenarioFields.name.label}
        hideLabel
        limit={scenarioFields.name.limit}
        value={typed ?? name}
        onChange={setTyped}
        onKeyDown={press}
        onBlur={keep}
      />
      <ErrorNote error={edit.stale.clashes.length > 0 ? null : edit.error} />
      <StaleChoice of={edit.stale} onTakeTheirs={() => setTyped(null)} />
    </>
  )
}
