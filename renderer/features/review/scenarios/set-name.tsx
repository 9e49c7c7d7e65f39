import { type KeyboardEvent, useState } from 'react'
import { scenarioFields } from '../../../../shared/domain/review/scenarios/scenario-fields.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { useRevised } from '../../../api/revised.ts'
import { isEnter } from '../../../ui/composition.ts'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { Scenario } from '../records.ts'
import styles from './scenarios.module.css'

/** The name of a set, edited where it stands: Enter or leaving keeps it, Esc brings back what it was. */
export function SetName({ set }: { set: Scenario }) {
  const { fy } = useDesk()
  const { scenarios } = useApi()
  const { id, name, size, memo } = set
  const [typed, setTyped] = useState<string | null>(null)
  const edit = useRevised(
    scenarios.edit,
    async () => (await scenarios.page({ fy })).sets.find((each) => each.id === id),
    {
      done: (output) => `案の名前を「${output.name}」にしました`,
      undo:
        (_, { revision }) =>
        () =>
          scenarios.edit({ id, name, size, memo, revision }),
      onDone: () => setTyped(null),
    },
  )
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
      <input
        className={styles['nameField']}
        aria-label={scenarioFields.name.label}
        value={typed ?? name}
        maxLength={scenarioFields.name.limit}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
        onBlur={keep}
      />
      <ErrorNote error={edit.stale.clashes.length > 0 ? null : edit.error} />
      <StaleChoice of={edit.stale} onTakeTheirs={() => setTyped(null)} />
    </>
  )
}
