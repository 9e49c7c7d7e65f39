import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import type { NamedCommand, UseCommands } from '../../record/commands/named-command.ts'
import { addressOf, type ForumTab } from './place.ts'

/** フォーラム in Ctrl+K: the one that comes next or was last, by its parts, and one more. */
export const useForumCommands: UseCommands = () => {
  const { fy, may } = useDesk()
  const { data } = useAnswer(useApi().forum.list, { fy }, { enabled: may('forum.list') })
  if (data === undefined) return []
  const shown = data.forums.find(({ state }) => state !== 'reported') ?? data.forums.at(-1)
  const refused = shown === undefined ? 'フォーラムがまだありません' : null
  const partOf = (tab: ForumTab) => ({
    needs: 'forum.page' as const,
    refused,
    to: shown === undefined ? '/forum' : addressOf(shown.id, tab),
  })
  const commands: readonly NamedCommand[] = [
    {
      label: 'フォーラムの当日の記録を開く',
      reading: 'ふぉーらむ とうじつ 次第 代理 登壇者 出席',
      ...partOf('day'),
    },
    {
      label: 'フォーラムの招待・申込を開く',
      reading: 'ふぉーらむ しょうたい もうしこみ 案内 出席',
      ...partOf('people'),
    },
    { label: 'フォーラムの資料を開く', reading: 'ふぉーらむ しりょう 録画 許諾 公表', ...partOf('materials') },
    {
      label: 'フォーラムのアンケートを開く',
      reading: 'ふぉーらむ あんけーと 回答 集計 自由記述',
      ...partOf('questionnaire'),
    },
    {
      label: 'フォーラムを作る',
      reading: 'ふぉーらむ つくる 開催 加速化フォーラム',
      needs: 'forum.make',
      to: '/forum',
      at: 'make',
    },
  ]
  return commands
}
