import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import type { UseCommands } from '../../record/commands/named-command.ts'
import { bookAddress } from './place.ts'

/** Every book by its name in Ctrl+K, chosen when one comes there. */
export const useReportCommands: UseCommands = () => {
  const { fy, may } = useDesk()
  const books = useAnswer(useApi().reports.books, { fy }, { enabled: may('reports.export') }).data
  return (books ?? []).map(({ id, title, notYet }) => ({
    label: `${title}を出力`,
    reading: `${id} 帳票 Excel エクセル しゅつりょく 書き出し`,
    needs: 'reports.export',
    refused: notYet === '' ? null : notYet,
    oneOfMany: true,
    to: bookAddress(id),
    at: 'export',
  }))
}
