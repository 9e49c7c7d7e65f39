import { useDesk } from '../../api/office.tsx'
import { go } from '../../ui/go.ts'
import { Menu } from '../../ui/layers/menu.tsx'
import { useLeave } from '../use-leave.ts'

/** Whose desk this is, and the ways to leave it; loaded when it is first opened. */
export function OwnMenu({ label }: { label: string }) {
  const { may } = useDesk()
  const { signOut, toOtherOffice } = useLeave()
  return (
    <Menu
      opened
      look="quiet"
      label={label}
      entries={[
        { label: 'サインアウト(利用者を替える)', onSelect: signOut },
        ...(toOtherOffice ? [{ label: '別の台帳を開く', onSelect: toOtherOffice }] : []),
        ...(toOtherOffice && may('office.backup')
          ? [{ separator: 'バックアップ' }, { label: 'バックアップ・復元', onSelect: () => go('/settings/guard') }]
          : []),
      ]}
    />
  )
}
