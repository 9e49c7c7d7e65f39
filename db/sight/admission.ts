import { officeContract } from '../../shared/contract/index.ts'
import type { Contract, Operation } from '../../shared/contract/operation.ts'
import { Refusal } from '../../shared/domain/refusal.ts'
import { rightLabel } from '../../shared/domain/roles.ts'
import type { Caller } from '../caller.ts'

/** Refuses (`forbidden`) whom the contract does not let into an operation: by their role, and by what they were given beside it. */
export function admit(operation: Operation, caller: Caller): void {
  if (!operation.allowed.includes(caller.role))
    throw new Refusal('forbidden', `この操作は、あなたの役割では行えません(${operation.about})。`)
  const { right } = operation
  if (right !== undefined && !hasRight(operation, caller))
    throw new Refusal(
      'forbidden',
      `この操作には、「${rightLabel[right]}」を見る権限が要ります(${operation.about})。設定の「人と役割」で担当が付けられます。`,
    )
}

const hasRight = ({ right }: Operation, { rights = [] }: Pick<Caller, 'rights'>) =>
  right === undefined || rights.includes(right)

/** The names of the operations to which the caller is admitted: what a screen offers follows from it. */
export const operationsOf = (caller: Pick<Caller, 'role' | 'rights'>, contract: Contract = officeContract): string[] =>
  Object.entries<Contract[string]>(contract).flatMap(([area, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => operation.allowed.includes(caller.role) && hasRight(operation, caller))
      .map(([name]) => `${area}.${name}`),
  )
