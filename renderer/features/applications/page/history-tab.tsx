import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { HistoryList } from '../../../ui/history-list.tsx'
import { Answer } from '../../../ui/states.tsx'

/** 経緯: everything that was done with the application. */
export function HistoryTab({ id }: { id: string }) {
  const history = useAnswer(useApi().applications.history, { id })
  return <Answer of={history}>{(entries) => <HistoryList entries={entries} />}</Answer>
}
