import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import type { NamedCommand, UseCommands } from '../../record/commands/named-command.ts'
import { addressOf } from '../../record/review-places.ts'

const none = '審議会議がまだありません'

/** 審議会議 in Ctrl+K: the one that comes next or goes on, its 会議モード, and 議事概要 of the last that was held. */
export const useMeetingCommands: UseCommands = () => {
  const { fy, may } = useDesk()
  const list = useAnswer(useApi().meeting.list, { fy }, { enabled: may('meeting.list') }).data
  if (list === undefined) return []
  const { meetings } = list
  const next = meetings.find(({ stage }) => stage !== 'closed')
  const held = meetings.findLast(({ stage }) => stage === 'closed')
  const over = meetings.length === 0 ? none : '審議会議はすべて終わっています'
  const placeOf = (of: { readonly id: string } | undefined, tail = '') =>
    of === undefined ? addressOf('meeting') : `${addressOf('meeting', of.id)}${tail}`
  const commands: readonly NamedCommand[] = [
    {
      label: '次の審議会議を開く',
      reading: 'しんぎかいぎ 会議 議題 出席者 資料',
      needs: 'meeting.list',
      refused: next === undefined ? over : null,
      to: placeOf(next),
    },
    {
      label: '会議モードを開く',
      reading: 'かいぎ もーど 審議会議 決定 採決 発言 投影',
      needs: 'meeting.record',
      refused: next === undefined ? over : null,
      to: placeOf(next, '/room'),
      at: 'next',
    },
    {
      label: '議事概要を開く',
      reading: 'ぎじがいよう 議事録 会議 確認 公表',
      needs: 'minutes.page',
      refused: held === undefined ? '終わった審議会議がまだありません' : null,
      to: placeOf(held, '/minutes'),
    },
  ]
  return commands
}
