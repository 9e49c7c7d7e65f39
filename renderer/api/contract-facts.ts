import { contract } from '../../shared/contract/index.ts'
import { type Contract, disturbs, type Operation, type Topic } from '../../shared/contract/operation.ts'

// Apart from the client, because it takes the whole contract with it: who needs it at the start of the program imports
// it when the time comes.

/** What the contract says of the operation with that name. */
export function operationAt(path: string): Operation | undefined {
  const [area = '', name = ''] = path.split('.')
  return (contract as Contract)[area]?.[name]
}

/** Whether the answer of that query to that input is disturbed by a change of the topics. */
export function isDisturbed(path: string, input: unknown, topics: readonly Topic[]): boolean {
  const operation = operationAt(path)
  if (operation?.kind !== 'query') return false
  const reads = operation.reads(input)
  return topics.some((changed) => reads.some((read) => disturbs(changed, read)))
}
