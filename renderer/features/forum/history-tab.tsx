import { useAnswer } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { HistoryList } from '../../ui/history-list.tsx'
import { Pane } from '../../ui/pane.tsx'
import { Answer } from '../../ui/states.tsx'

/** 経緯: everything that was done with the forum. */
export function HistoryTab({ id }: { id: string }) {
  const history = useAnswer(useApi().audit.entries, { subject: id, limit: 200 })
  return (
    <Pane fills label="経緯">
      <Answer of={history}>{({ entries }) => <HistoryList entries={entries} />}</Answer>
    </Pane>
  )
}
