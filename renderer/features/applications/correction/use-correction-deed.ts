import type { RemoteCommand } from '../../../api/client.ts'
import { useApi } from '../../../api/office.tsx'
import { useKnown } from '../../../record/use-known.ts'
import type { Correction, CorrectionPage } from '../records.ts'

/** The requests of one application as this window knows them: a deed on one of them answers with all. */
export function useCorrections(applicationId: string) {
  const { keep, renew, known } = useKnown(useApi().corrections.list)
  return {
    renew: () => renew({ applicationId }),
    /** As it stands since this window's own last deed, which a form must not take for another's. */
    newest: (request: Correction) => known({ applicationId })?.requests.find(({ id }) => id === request.id) ?? request,
    /** The deed, whose answer is shown at once. */
    kept: <I>(command: RemoteCommand<I, CorrectionPage>): RemoteCommand<I, CorrectionPage> =>
      Object.assign(
        async (input: I) => {
          const page = await command(input)
          keep({ applicationId }, page)
          return page
        },
        { path: command.path },
      ),
  }
}
