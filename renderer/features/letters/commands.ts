import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import type { NamedCommand, UseCommands } from '../../record/commands/named-command.ts'
import { addressOf } from '../../record/review-places.ts'

/** 通知・公表 in Ctrl+K. */
export const useLetterCommands: UseCommands = () => {
  const { fy, may } = useDesk()
  const page = useAnswer(useApi().letters.page, { fy }, { enabled: may('letters.page') }).data
  if (page === undefined) return []
  const refused = page.rows.some(({ applicationId }) => applicationId !== null) ? null : '選定の決裁がまだありません'
  const commands: readonly NamedCommand[] = [
    {
      label: '選定結果通知を作る',
      reading: 'せんてい けっか つうち 文書 Word',
      needs: 'letters.make',
      refused,
      to: addressOf('letters'),
      at: 'make',
    },
    {
      label: '通知の文書番号と施行日を記録する',
      reading: 'つうち ぶんしょ ばんごう しこうび',
      needs: 'letters.number',
      refused,
      to: addressOf('letters'),
      at: 'numbers',
    },
    {
      label: '公表資料を作る',
      reading: 'こうひょう ほうどう しりょう',
      needs: 'letters.make',
      refused,
      to: addressOf('letters', 'press'),
      at: 'next',
    },
  ]
  return commands
}
