import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { HistoryList } from '../../../ui/history-list.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'

/** 経緯: everything that was done with the case. */
export function HistoryTab({ id }: { id: string }) {
  const history = useAnswer(useApi().support.history, { id })
  return (
    <Pane fills label="経緯">
      <Answer of={history}>{(entries) => <HistoryList entries={entries} />}</Answer>
    </Pane>
  )
}
