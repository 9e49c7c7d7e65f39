import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import type { NamedCommand, UseCommands } from '../../record/commands/named-command.ts'
import { addressOf, reviewTabLabel, tabsFor } from '../../record/review-places.ts'
import type { Board } from './records.ts'

const notStarted = '採点はまだ始まっていません'
const ended = '採点は締め切りました'

/** 審査 in Ctrl+K: what staff do, and what a 委員 does with their own sheets. */
export const useReviewCommands: UseCommands = () => {
  const { fy, may } = useDesk()
  const api = useApi()
  const board = useAnswer(api.scores.board, { fy }).data
  const rows = useAnswer(api.applications.list, { fy }, { enabled: may('scores.start') }).data
  if (board === undefined) return []
  // Who may not list the reviewers is one of them.
  const own = !may('reviewers.list')
  const eligible = rows?.filter(({ state }) => state === 'eligible').length ?? 0
  const commands: readonly NamedCommand[] = [
    {
      label: '採点を始める',
      reading: 'さいてん はじめる 開始',
      needs: 'scores.start',
      refused: whyNotStarted(board, eligible),
      to: addressOf('standing'),
      at: 'next',
    },
    {
      label: '採点する',
      reading: 'さいてん 採点表 点を入れる 委員',
      needs: 'scores.record',
      refused: whyNotScored(board, own),
      to: addressOf('scores'),
      at: 'grid',
    },
    {
      label: '事務局が入力した点を照合する',
      reading: 'しょうごう 紙 電話 口頭 二人目 もう一度入力 照合待ち',
      needs: 'scoreEntries.check',
      refused: board.started ? null : notStarted,
      to: addressOf('looks'),
    },
    {
      label: '採点を締める',
      reading: 'さいてん しめる 締切 確定',
      needs: 'scores.finish',
      refused: whyNotFinished(board),
      to: addressOf('standing'),
      at: 'next',
    },
    {
      label: '利害関係を申告・記録する',
      reading: 'りがいかんけい しんこく 除外 退席',
      needs: 'conflicts.declare',
      refused: own && board.myReviewerId === null ? 'この年度の委員として登録されていません' : null,
      to: addressOf('conflicts'),
      at: 'grid',
    },
    {
      label: '利害関係申告書(Excel)を出す・取り込む',
      reading: 'りがいかんけい しんこくしょ とりこむ 出す エクセル 催促 戻った申告書',
      needs: 'declarations.read',
      to: addressOf('conflicts', 'forms'),
    },
    {
      label: '採点票(Excel)を取り込む',
      reading: 'さいてんひょう とりこむ 出す エクセル 催促 戻った票',
      needs: 'sheetFiles.read',
      refused: board.started ? null : notStarted,
      to: addressOf('excel'),
    },
    {
      label: '集計を見る',
      reading: 'しゅうけい 順位 平均',
      needs: 'tally.page',
      refused: whyNoTally(board, own),
      to: addressOf('tally'),
    },
    ...tabsFor(may)
      .filter((tab) => tab !== 'tally')
      .map((tab) => ({
        label: `審査・選定の「${reviewTabLabel[tab]}」を開く`,
        to: addressOf(tab),
        oneOfMany: true as const,
      })),
  ]
  return commands
}

function whyNotStarted({ started, finished, reviewers }: Board, eligible: number): string | null {
  if (finished) return ended
  if (started) return '採点は始まっています'
  if (reviewers.length === 0) return '委員がまだいません'
  return eligible === 0 ? '要件適合の応募がまだありません' : null
}

function whyNotScored({ started, finished, reviewers, myReviewerId }: Board, own: boolean): string | null {
  if (own && myReviewerId === null) return 'この年度の委員として登録されていません'
  if (!started) return notStarted
  if (finished) return ended
  const open = own ? reviewers.filter(({ id }) => id === myReviewerId) : reviewers
  return open.some((each) => each.open > 0) ? null : '採点票はすべて提出済みです'
}

function whyNotFinished({ started, finished, reviewers }: Board): string | null {
  if (!started) return notStarted
  if (finished) return ended
  const open = reviewers.reduce((sum, each) => sum + each.open, 0)
  return open > 0 ? `未提出の採点票が${open}件あります` : null
}

function whyNoTally({ started, reviewers, myReviewerId }: Board, own: boolean): string | null {
  if (own && myReviewerId === null) return 'この年度の委員として登録されていません'
  if (!started) return notStarted
  const left = own ? (reviewers.find(({ id }) => id === myReviewerId)?.open ?? 0) : 0
  return left > 0 ? `ご自分の採点票(残り${left}件)を提出した後に見えます` : null
}
