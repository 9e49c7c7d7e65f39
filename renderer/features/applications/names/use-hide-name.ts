import { useApi } from '../../../api/office.tsx'
import { type PageCommand, useKnownPage, usePageCommand } from '../page/use-page-command.ts'
import type { ApplicationPage } from '../records.ts'

interface HideNameInput {
  id: string
  name: string
  hidden: boolean
  revision: number
}

export interface HideName extends PageCommand<HideNameInput> {
  set: (name: string, hidden: boolean) => Promise<ApplicationPage | null>
}

/** 委員に伏せる氏名を加える・外す, and put it back. */
export function useHideName(page: ApplicationPage): HideName {
  const api = useApi()
  const { known, renew } = useKnownPage()
  const { id } = page
  const command = usePageCommand<HideNameInput>(api.applications.hideName, {
    // A name is added to a list: whatever else was changed, it is still meant.
    stillHolds: () => true,
    done: (_page, { name, hidden }) =>
      hidden ? `「${name}」を委員に伏せました` : `「${name}」を伏せる氏名から外しました`,
    undo:
      ({ name, hidden }) =>
      async () => {
        const { revision } = await renew({ id })
        return api.applications.hideName({ id, name, hidden: !hidden, revision })
      },
  })
  return {
    ...command,
    set: (name, hidden) => command.run({ id, name, hidden, revision: (known({ id }) ?? page).revision }),
  }
}
