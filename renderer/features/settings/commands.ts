import { useDesk } from '../../api/office.tsx'
import type { NamedCommand, UseCommands } from '../../record/commands/named-command.ts'
import { addressOf, type SettingTab, settingLabel, tabsFor } from './place.ts'

/** What else a setting is looked for by. */
const readings = {
  year: 'ねんど じぎょう 締切 募集',
  documents: 'しょるい てーま 様式 重点テーマ',
  forms: 'おうぼしょ ようしき 項目 見出し 様式の定義',
  criteria: 'ひょうか こうもく 配点 重み',
  checks: 'ようけん かくにん 項目',
  holidays: 'きゅうじつ 祝日 閉庁日 開庁日 カレンダー',
  people: 'ひと やくわり 利用者 担当 権限',
  office: 'かしつ 名称 格付 機密性',
  templates: 'ようしき ひながた 通知 文書 差込 Word',
  guard: 'まもり ばっくあっぷ バックアップ 復元 移す 別のPC 暗号化 保存',
  travel: 'もちだし とうごう もどす 会議 ノートPC 締める まーじ',
  audit: 'そうさ きろく 監査 履歴',
  keeping: 'きろく ほぞん 保存期間 満了 延長 廃棄 移管 行政文書',
  person: 'ひと じょうほう 個人情報 消去 開示 訂正',
  pc: 'この ぴーしー パソコン 保存先',
  about: 'だいちょう バージョン 版',
} as const satisfies Record<SettingTab, string>

/** Every setting by its name in Ctrl+K. */
export const useSettingCommands: UseCommands = () => {
  const { may } = useDesk()
  const commands: readonly NamedCommand[] = [
    {
      label: 'バックアップを作る',
      reading: 'ばっくあっぷ 保存',
      needs: 'office.backup',
      to: addressOf('guard'),
      at: 'backup',
    },
    {
      label: '自分のパスワードを変える',
      reading: 'ぱすわーど 合い言葉 サインイン',
      needs: 'people.setPassphrase',
      to: addressOf('people'),
      at: 'passphrase',
    },
    ...tabsFor(may).map((tab) => ({
      label: `設定の「${settingLabel[tab]}」を開く`,
      reading: `せってい ${readings[tab]}`,
      to: addressOf(tab),
      at: 'tab',
      oneOfMany: true as const,
    })),
  ]
  return commands
}
