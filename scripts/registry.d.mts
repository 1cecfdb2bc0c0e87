export function registryItem(): string;
