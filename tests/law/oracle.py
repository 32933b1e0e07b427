"""What the law asks of each chip, destination and day, told a second time.

Written from the tables of the law and not from the rules of the pack: it knows sets of places, limits
and days, and nothing of the rule language or of the program. For the transaction that the charts ask
about (rules/charts/baseline.toml) it gives the answers that remain possible when what the catalog does
not know is left open.
"""

from __future__ import annotations

import itertools
from datetime import date
from fractions import Fraction

FREE, EXCEPTION, LICENSE = "no_license", "exception_available", "license_required"
# Part 746: since before the first day of the charts every entry of the Commerce Control List needs a license.
EMBARGOED = {"RU", "BY", "CU", "IR", "KP", "SY"}

FIRST_VERSION = date(2022, 10, 21)
MACAU = date(2023, 1, 17)
SECOND_VERSION = date(2023, 11, 17)
NICARAGUA = date(2024, 3, 15)
CORRECTIONS = date(2024, 4, 4)
CAMBODIA = date(2025, 11, 7)
EMIRATES = date(2026, 7, 10)

# Country groups as of 2023-11-17; the functions below know what changed since.
A5 = set(
    "AR AU AT BE BG CA HR CZ DK EE FI FR DE GR HU IS IN IE IT JP KR LV LT LU NL NZ NO PL PT RO SK SI ES"
    " SE CH TR GB".split()
)
A6 = set("AL CY IL MT MX SG ZA TW".split())
D1 = set("AM AZ BY MM KH CN GE IQ KZ KP KG LA LY MO MD MN RU TJ TM UZ VE VN YE".split())
D4 = set("AE BH BY CN EG IR IQ IL JO KP KW LB LY MO OM PK QA RU SA SY VE YE".split())
D5 = set("AF BY MM CF CN CD CU ER HT IR IQ KH KP LB LY RU SO SS SD SY VE ZW".split())


def d5(day: date) -> set[str]:
    members = set(D5)
    if day >= NICARAGUA:
        members.add("NI")
    if day >= CAMBODIA:
        members.discard("KH")
    return members


def restricted(day: date) -> set[str]:
    """D:1, D:4 or D:5, less A:5 and A:6; the Emirates by name since they left D:4."""
    members = (D1 | D4 | d5(day)) - (A5 | A6)
    if day >= NICARAGUA:
        members.add("NI")
    if day >= CAMBODIA:
        members.add("KH")  # it stays in D:1
    return members


# --- numbers of which only a range may be known ----------------------------------------------------

BEYOND = Fraction(10**9)


def number_range(value, top=BEYOND) -> tuple[Fraction, Fraction]:
    if value is None:
        return Fraction(0), top
    if isinstance(value, dict):
        return Fraction(value.get("min", 0)), Fraction(value.get("max", top))
    return Fraction(value), Fraction(value)


def points(low: Fraction, high: Fraction, limits: list[Fraction]) -> list[Fraction]:
    """Both ends, and each limit between them with a point on either side."""
    step = Fraction(1, 10**6)
    near = {limit + side for limit in limits for side in (-step, 0, step)}
    return sorted({low, high} | {point for point in near if low <= point <= high})


def performance(facts: dict) -> tuple[Fraction, Fraction]:
    """Rate times input bits, the highest over the dense precisions."""
    modes = facts.get("modes")
    complete = True
    if isinstance(modes, dict):
        complete = modes.get("complete", False)
        modes = modes["items"]
    if modes is None:
        return Fraction(0), BEYOND
    low = high = Fraction(0)
    for mode in modes:
        assert mode["sparse"] is False, "the catalog holds dense rates"
        rate, bits = number_range(mode["tops"]), number_range(mode["bit_length"])
        low, high = max(low, rate[0] * bits[0]), max(high, rate[1] * bits[1])
    return low, high if complete else BEYOND


# --- classification --------------------------------------------------------------------------------


def first_version(circuit: dict) -> set[bool]:
    """Whether 3A090 of 2022 catches it: 4800 or more, and a link of 600 GB/s or more."""
    performances = performance(circuit)
    links = number_range(circuit.get("io_bandwidth"))
    return {tpp >= 4800 and link >= 600 for tpp in performances for link in links}


def tier(tpp: Fraction, density: Fraction, datacenter: bool) -> str:
    if not datacenter and tpp < 4800:
        return "none"  # Note 2
    if tpp >= 4800 or (tpp >= 1600 and density >= Fraction("5.92")):
        return "a"
    if density < Fraction("5.92") and (
        (tpp >= 2400 and density >= Fraction("1.6")) or (tpp >= 1600 and density >= Fraction("3.2"))
    ):
        return "b"
    return "none"


def second_version(circuit: dict) -> set[str]:
    """The tiers of 3A090 of 2023 that remain possible."""
    area = number_range(circuit.get("logic_die_area"))
    datacenter = [circuit["datacenter"]] if "datacenter" in circuit else [False, True]
    limits = [Fraction(1600), Fraction(2400), Fraction(4800)]
    densities = [Fraction("1.6"), Fraction("3.2"), Fraction("5.92")]
    found = set()
    for tpp in points(*performance(circuit), limits):
        if area[1] == 0:
            possible = [Fraction(0)]
        else:
            highest = tpp / area[0] if area[0] > 0 else BEYOND
            possible = points(tpp / area[1], highest, densities)
        found |= {tier(tpp, density, dc) for density in possible for dc in datacenter}
    return found


# --- the answer ------------------------------------------------------------------------------------


def possible_answers(facts: dict, place: str, day: date) -> set[str] | None:
    """The answers that remain possible; None where this page does not decide."""
    place = "CN" if place == "HK" else place
    system = facts["kind"] != "ic"
    circuits = facts.get("ics") if system else [facts]
    if place in EMBARGOED:
        return {LICENSE}
    if circuits is None:
        return None
    if place == "US" or day < FIRST_VERSION:
        return {FREE}
    if day < SECOND_VERSION:
        if place not in ({"CN", "MO"} if day >= MACAU else {"CN"}):
            return {FREE}
        caught = [first_version(circuit) for circuit in circuits]
        if any(one == {True} for one in caught):
            return {LICENSE}
        return {FREE} if all(one == {False} for one in caught) else {FREE, LICENSE}
    by_name = place == "AE" and day >= EMIRATES
    # The consignee of the baseline is run from its destination, so Macau and D:5 catch it twice.
    if place not in restricted(day) and not by_name:
        return {FREE}
    answers = set()
    for combination in itertools.product(*(second_version(circuit) for circuit in circuits)):
        level = min(combination)  # "a" before "b" before "none"
        if level == "b" and system and day < CORRECTIONS:
            level = "none"  # 4A090.b was reserved
        if level == "none":
            answers.add(FREE)
        elif by_name or (level == "a" and facts.get("datacenter") is True):
            answers.add(LICENSE)
        else:
            answers |= {EXCEPTION, LICENSE}  # NAC or ACA, whose papers the baseline does not state
    return answers
