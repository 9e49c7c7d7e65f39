import { type FormPath, valueAt } from '../../../../shared/domain/applications/form.ts'
import { useApi } from '../../../api/office.tsx'
import { type PageCommand, useKnownPage, usePageCommand } from '../page/use-page-command.ts'
import { type ApplicationPage, bodyName } from '../records.ts'
import { sameValue } from './field-kinds.ts'
import { surePaths } from './field-order.ts'
import { unsavedWords, useUnsavedFields } from './unsaved-fields.ts'

interface Marking {
  id: string
  paths: FormPath[]
  confirmed: boolean
  revision: number
}

export interface SureFields {
  readonly paths: readonly FormPath[]
  readonly command: PageCommand<Marking>
  /** Puts the mark 「確認済」 on all of them; false when it was refused. */
  confirm: () => Promise<boolean>
}

/** The fields that were read for sure and have nothing against them, confirmed by one deed, and put back by one. */
export function useSureFields(page: ApplicationPage): SureFields {
  const api = useApi()
  const { known, revisionToPutBack } = useKnownPage()
  const { id } = page
  const unsaved = useUnsavedFields()(page)
  const paths = surePaths(page, unsaved)
  const left = unsavedWords(page, unsaved)
  const command = usePageCommand<Marking>(api.applications.confirmFields, {
    stillHolds: (fresh, asked) =>
      asked.paths.every((path) => sameValue(valueAt(fresh.form, path), valueAt(page.form, path))),
    done: (_page, asked) =>
      `確かな${asked.paths.length}欄を確認済みにしました${left === '' ? '' : `(${left}は、そのままです)`}`,
    was: (asked) => `${bodyName(page)} 確かな${asked.paths.length}欄の確認`,
    undo: (asked, left) => async () => {
      const revision = await revisionToPutBack(left, ({ form }) => asked.paths.map((path) => valueAt(form, path)))
      await api.applications.confirmFields({ id, paths: asked.paths, confirmed: false, revision })
    },
  })
  return {
    paths,
    command,
    confirm: async () => {
      const { revision } = known({ id }) ?? page
      return (await command.run({ id, paths, confirmed: true, revision })) !== null
    },
  }
}
