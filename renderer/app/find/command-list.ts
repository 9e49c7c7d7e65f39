import type { OperationName } from '../../../shared/contract/index.ts'
import type { Device } from '../../api/device.ts'
import type { OfficeLine } from '../../api/office.tsx'
import { go } from '../../ui/go.ts'
import { places } from '../places.ts'
import type { Leave } from '../use-leave.ts'

export interface CommandTools {
  readonly device: Device
  readonly showShortcuts: () => void
  /** Hands files to the screen that takes them, as if they had been dropped. */
  readonly takeFiles: (files: readonly File[]) => void
  readonly leave: Leave
  readonly notify: OfficeLine['notify']
}

/** A deed that can be asked for by its name in Ctrl+K. */
export interface NamedCommand {
  readonly label: string
  /** Other words it is found by. */
  readonly reading?: string
  readonly shortcut?: string
  /** The deed it leads to: left out for those who may not do it. */
  readonly needs?: OperationName
  readonly offered?: (tools: CommandTools) => boolean
  readonly run: (tools: CommandTools) => unknown
}

export const namedCommands: readonly NamedCommand[] = [
  ...places.map((place) => ({ label: `${place.label}を開く`, run: () => go(place.to) })),
  {
    label: '応募を登録',
    reading: 'おうぼ とうろく メール 取り込み',
    needs: 'intake.importFiles',
    run: async ({ device, takeFiles }) => takeFiles(await device.pickFiles({ accept: '.eml,.msg,.docx' })),
  },
  { label: '採点する', reading: 'さいてん 委員', run: () => go('/review/scores') },
  { label: '集計を見る', reading: 'しゅうけい 順位', run: () => go('/review/tally') },
  { label: '進捗総括表を出力', reading: 'しんちょく そうかつ Excel 帳票', run: () => go('/reports') },
  {
    label: 'バックアップを作る',
    reading: 'うつし ばっくあっぷ 保存',
    needs: 'office.backup',
    run: () => go('/settings/backup'),
  },
  { label: '休日を変える', reading: 'きゅうじつ 祝日', needs: 'holidays.edit', run: () => go('/settings/holidays') },
  { label: '操作の記録を見る', reading: 'そうさ きろく 監査', run: () => go('/settings/audit') },
  {
    label: '練習用の台帳を別のウィンドウで開く',
    reading: 'れんしゅう 見本',
    run: ({ device }) => device.openPractice(),
  },
  { label: 'この画面を印刷', reading: 'いんさつ', shortcut: 'Ctrl P', run: ({ device }) => device.print() },
  {
    label: 'この画面のリンクをコピー',
    reading: 'りんく あどれす',
    run: async ({ device, notify }) => {
      await device.copyText(location.href)
      notify({ text: 'この画面のリンクをコピーしました。さがす欄(Ctrl K)に貼り付けると、この画面に戻れます。' })
    },
  },
  {
    label: 'サインアウト(利用者を替える)',
    reading: 'さいんあうと ろぐあうと 交代',
    run: ({ leave }) => leave.signOut(),
  },
  {
    label: '別の台帳を開く',
    reading: 'だいちょう ふぁいる',
    offered: ({ leave }) => leave.toOtherOffice !== null,
    run: ({ leave }) => leave.toOtherOffice?.(),
  },
  {
    label: 'この画面の使い方・キーの一覧',
    reading: 'ヘルプ ショートカット つかいかた',
    shortcut: '?',
    run: ({ showShortcuts }) => showShortcuts(),
  },
]
