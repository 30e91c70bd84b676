interface Lock {
  packages: Record<string, { version?: string; license?: string; dev?: boolean; devOptional?: boolean }>;
}

export function shippedPackages(lock: Lock): { name: string; version?: string; licence: string }[];
export function pagePackages(lock: Lock, web?: string): { name: string; version?: string; licence: string }[];
export function noticeText(lock: Lock): string;
