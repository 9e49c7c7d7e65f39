import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { InputOf, Operation, OutputOf } from '../../../shared/contract/operation.ts'

type OperationAt<Name extends string> = Name extends `${infer Area}.${infer Op}`
  ? Area extends keyof OfficeContract
    ? Op extends keyof OfficeContract[Area]
      ? OfficeContract[Area][Op]
      : never
    : never
  : never
export type OperationName = {
  [Area in keyof OfficeContract & string]: `${Area}.${keyof OfficeContract[Area] & string}`
}[keyof OfficeContract & string]
export type InputAt<Name extends OperationName> =
  OperationAt<Name> extends infer Op extends Operation ? InputOf<Op> : never
export type OutputAt<Name extends OperationName> =
  OperationAt<Name> extends infer Op extends Operation ? OutputOf<Op> : never

interface Deed {
  readonly name: OperationName
  readonly input: unknown
}

/** A stretch of the office's work, deed by deed, each after the answer to the one before; it gives what came of it. */
export type Play<Outcome> = Generator<Deed, Outcome, unknown>

/** One deed of a play: through the office's own door, so that a year that was played holds nothing a person cannot enter. */
export function* tell<Name extends OperationName>(name: Name, input: InputAt<Name>): Play<OutputAt<Name>> {
  // The contract has checked the answer on its way out.
  return (yield { name, input }) as OutputAt<Name>
}

/** Carries an operation out by its name; what it refuses, it throws. */
export type Call = (name: OperationName, input: unknown) => unknown
export type RemoteCall = (name: OperationName, input: unknown) => Promise<unknown>

/** Has a play carried out by who answers at once. */
export function carryOut<Outcome>(play: Play<Outcome>, call: Call): Outcome {
  let step = play.next()
  while (!step.done) step = play.next(call(step.value.name, step.value.input))
  return step.value
}

/** Has it carried out where answers take their time. */
export async function carryOutRemotely<Outcome>(play: Play<Outcome>, call: RemoteCall): Promise<Outcome> {
  let step = play.next()
  while (!step.done) step = play.next(await call(step.value.name, step.value.input))
  return step.value
}
