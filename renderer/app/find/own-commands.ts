import { useFirstDay } from '../../api/first-day.ts'
import { useDesk, useDevice, useLine } from '../../api/office.tsx'
import type { NamedCommand } from '../../record/commands/named-command.ts'
import { places } from '../places.ts'
import { useLeave } from '../use-leave.ts'

/** What belongs to no feature: the screens of the rail, this window, and the ways to leave it. */
export function useOwnCommands(showShortcuts: () => void): readonly NamedCommand[] {
  const { practice } = useDesk()
  const { notify } = useLine()
  const device = useDevice()
  const { place, open } = useFirstDay()
  const { signOut, toOtherOffice } = useLeave()
  const commands: readonly NamedCommand[] = [
    ...places.map(({ label, to, needs }) => ({
      label: `${label}を開く`,
      to,
      ...(needs === undefined ? {} : { needs }),
    })),
    {
      label: 'サインアウト(利用者を替える)',
      reading: 'さいんあうと ろぐあうと 交代 利用者を替える',
      run: signOut,
    },
    ...(toOtherOffice === null
      ? []
      : [{ label: '別の台帳を開く', reading: 'べつの だいちょう ふぁいる', run: toOtherOffice }]),
    {
      label: '練習用の台帳を別のウィンドウで開く',
      reading: 'れんしゅう 見本',
      refused: practice ? 'この台帳が練習用です' : null,
      run: () => device.openPractice(),
    },
    ...(practice
      ? [
          {
            label: `はじめての一日を${place === null ? '始める' : '続ける'}`,
            reading: 'はじめて つかいかた れんしゅう',
            needs: 'home.firstDay' as const,
            run: open,
          },
        ]
      : []),
    { label: 'この画面を印刷', reading: 'いんさつ', shortcut: 'Ctrl P', run: () => device.print() },
    {
      label: 'この画面のリンクをコピー',
      reading: 'りんく あどれす',
      run: async () => {
        await device.copyText(location.href)
        notify({ text: 'この画面のリンクをコピーしました。さがす欄(Ctrl K)に貼り付けると、この画面に戻れます。' })
      },
    },
    {
      label: 'この画面の使い方・キーの一覧',
      reading: 'ヘルプ ショートカット つかいかた',
      shortcut: '?',
      run: showShortcuts,
    },
  ]
  return commands
}
