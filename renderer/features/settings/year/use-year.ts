import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { go, usePlaceQuery } from '../../../ui/go.ts'
import { addressOf, type SettingTab } from '../place.ts'

/** The call of the year the window looks at. */
export function useYear() {
  const { fy, may } = useDesk()
  return { year: useAnswer(useApi().programme.year, { fy }), mayEdit: may('programme.editYear') }
}

/** Which line of a list is open beside it; it stands in the address. */
export function useItem(tab: SettingTab): { item: string | null; open: (id: string | null) => void } {
  const item = usePlaceQuery().get('item')
  return { item, open: (id) => go(id === null ? addressOf(tab) : addressOf(tab, id), { replace: true }) }
}
