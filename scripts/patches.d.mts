export const plain: string
