import type { Region } from "@/lib/places/types";

export const northEast: Region = {
  code: "E12000001",
  name: "North East",
  authorities: [
    { code: "E06000047", name: "County Durham" },
    { code: "E06000005", name: "Darlington" },
    { code: "E08000037", name: "Gateshead" },
    { code: "E06000001", name: "Hartlepool" },
    { code: "E06000002", name: "Middlesbrough" },
    { code: "E08000021", name: "Newcastle upon Tyne" },
    { code: "E08000022", name: "North Tyneside" },
    { code: "E06000057", name: "Northumberland" },
    { code: "E06000003", name: "Redcar and Cleveland" },
    { code: "E08000023", name: "South Tyneside" },
    { code: "E06000004", name: "Stockton-on-Tees" },
    { code: "E08000024", name: "Sunderland" },
  ],
};
