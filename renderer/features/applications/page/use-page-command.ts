import { ProblemError, type RemoteCommand } from '../../../api/client.ts'
import type { CommandOptions } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { type RevisedCommand, useRevised } from '../../../api/revised.ts'
import { useKnown } from '../../../record/use-known.ts'
import { sameValue } from '../form/field-kinds.ts'
import type { ApplicationPage } from '../records.ts'

interface Revised {
  id: string
  revision: number
}

/** A deed on one application, and the ways out when it was stale. */
export type PageCommand<I> = RevisedCommand<I, ApplicationPage, ApplicationPage>

/** The newest page of an application that this window knows. */
export function useKnownPage() {
  const pages = useKnown(useApi().applications.get)
  return {
    ...pages,
    /**
     * The revision on which a deed is put back: the newest while its part of the application stands as the deed has left
     * it, whatever else was changed; else the deed's own, which the office refuses, so that nobody's words are lost.
     */
    revisionToPutBack: async (left: ApplicationPage, part: (of: ApplicationPage) => unknown): Promise<number> => {
      const fresh = await pages.renew({ id: left.id })
      return sameValue(part(fresh), part(left)) ? fresh.revision : left.revision
    },
  }
}

export interface PageCommandOptions<I> extends CommandOptions<I, ApplicationPage> {
  /**
   * Whether a stale deed still stands on what the officer saw: somebody changed another part of the application.
   * It is then done again on the newest state, without a question.
   */
  stillHolds?: (fresh: ApplicationPage, input: I) => boolean
}

/**
 * A deed on one application. Its answer is the page as it is then, shown at once, so that the next deed carries the
 * right revision; a stale one asks which value stays.
 */
export function usePageCommand<I extends Revised>(
  command: RemoteCommand<I, ApplicationPage>,
  options: PageCommandOptions<I> = {},
): PageCommand<I> {
  const { keep, renew } = useKnownPage()
  const patient = async (input: I): Promise<ApplicationPage> => {
    try {
      return await command(input)
    } catch (failure) {
      if (!(failure instanceof ProblemError) || failure.problem.code !== 'conflict') throw failure
      const fresh = await renew({ id: input.id })
      if (fresh.revision === input.revision || options.stillHolds?.(fresh, input) !== true) throw failure
      return command({ ...input, revision: fresh.revision })
    }
  }
  const deed = Object.assign(patient, { path: command.path })
  return useRevised(deed, ({ id }) => renew({ id }), {
    ...options,
    onDone: (page, input) => {
      keep({ id: page.id }, page)
      options.onDone?.(page, input)
    },
  })
}
