import { contract } from '../../shared/contract/index.ts'
import type { Contract, Operation, Topic } from '../../shared/contract/operation.ts'

// Apart from the client, because it takes the whole contract with it: who needs it at the start of the program imports
// it when the time comes.

/** What the contract says of the operation with that name. */
export function operationAt(path: string): Operation | undefined {
  const [area = '', name = ''] = path.split('.')
  return (contract as Contract)[area]?.[name]
}

/** Whether the query of that path reads one of the topics. */
export function readsAny(path: string, topics: readonly Topic[]): boolean {
  const operation = operationAt(path)
  return operation?.kind === 'query' && operation.reads.some((topic) => topics.includes(topic))
}
