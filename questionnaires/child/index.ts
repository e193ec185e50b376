import type { Population } from "@/lib/forms/define";
import { exit } from "./exit";
import { intake } from "./intake";
import { review } from "./review";

export const child: Population = {
  id: "child",
  title: "Children and young people",
  person: { one: "child", many: "children" },
  forms: [intake, review, exit],
};
