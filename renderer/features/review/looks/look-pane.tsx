import { useState } from 'react'
import { useMay } from '../../../api/office.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Callout } from '../../../ui/states.tsx'
import type { Checked, UncheckedSheet } from '../records.ts'
import { receivedWords } from '../scores/entry-words.ts'
import { AgainPane } from './again-pane.tsx'
import { ConfirmPane } from './confirm-pane.tsx'

/**
 * One sheet that waits: a second person compares it with the source, or it is typed once more with the first typing out
 * of sight. Who typed all of it has only the second way.
 */
export function LookPane({ sheet, onChecked }: { sheet: UncheckedSheet; onChecked: (checked: Checked) => void }) {
  const mayLook = useMay('scoreEntries.check') && sheet.closed === ''
  const [again, setAgain] = useState(false)
  const waits = sheet.cells.some(({ state }) => state === 'waiting')
  const typing = mayLook && waits && (again || !sheet.mayConfirm)
  const title = `${sheet.code} ${sheet.prefecture}`
  return (
    <Pane flush fills title={title} sub={subOf(sheet)}>
      {sheet.closed !== '' && (
        <Callout tone="warn" title="今は照合できません">
          {sheet.closed}
        </Callout>
      )}
      {typing ? (
        <AgainPane
          sheet={sheet}
          onChecked={onChecked}
          {...(sheet.mayConfirm ? { onBack: () => setAgain(false) } : {})}
        />
      ) : (
        <ConfirmPane
          sheet={sheet}
          mayLook={mayLook}
          onChecked={onChecked}
          {...(waits ? { onAgain: () => setAgain(true) } : {})}
        />
      )}
    </Pane>
  )
}

const subOf = ({ cells }: UncheckedSheet): string => {
  const received = [...new Set(cells.map(({ entry }) => receivedWords(entry)))].join('、')
  return `${received} 受領　入力 ${[...new Set(cells.map(({ typedBy }) => typedBy))].join('、')}`
}
