import { useState } from "react";
import { Choice } from "../bar/fields";
import { useLanguage } from "../language";
import type { DateOrder } from "./sortedByDate";

interface Order {
  readonly value: DateOrder;
  choose(order: DateOrder): void;
}

export function useDateOrder(): Order {
  const [value, choose] = useState<DateOrder>("NEWEST");
  return { value, choose };
}

export function ByDate({ order }: { order: Order }) {
  const { texts } = useLanguage();
  return (
    <div className="table-head">
      <Choice
        name={texts.ranking.order}
        value={order.value}
        options={texts.evidence.byDate}
        choose={(chosen) => order.choose(chosen as DateOrder)}
      />
    </div>
  );
}
