import type { GivenOffice } from '../office/office.ts'

/** What the office says to a call that it refuses; empty where it does not. */
export const refusedWords =
  ({ office, officer }: GivenOffice) =>
  (name: string, input: object): string => {
    const reply = office.call(name, JSON.parse(JSON.stringify(input)), officer)
    return reply.ok ? '' : `${reply.problem.message}${Object.values(reply.problem.fields ?? {}).join('')}`
  }
