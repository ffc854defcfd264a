"""Dates: how papers print them, ages by birthday. How people write them: `date_text`."""

from __future__ import annotations

from datetime import date, datetime

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def figures(day: date) -> str:
    """A date in figures, as in a form: "11/21/2026"."""
    return f"{day.month:02}/{day.day:02}/{day.year:04}"


def weekday(day: date) -> str:
    """The name of a date's day of the week: "Saturday"."""
    return DAYS[day.weekday()]


def beside(day: date) -> str:
    """A date as shown beside a field, short and in one way only: "Sat, Nov 21, 2026"."""
    return f"{weekday(day)[:3]}, {MONTHS[day.month - 1][:3]} {day.day}, {day.year}"


def in_words(day: date) -> str:
    """A date as printed in an order: "November 21, 2026"."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def time_of_day(at: datetime) -> str:
    """A time as it is read off a clock, to the minute: "7:41 AM"."""
    return f"{at.hour % 12 or 12}:{at.minute:02} {'AM' if at.hour < 12 else 'PM'}"


def birthday_at(born: date, age: int) -> date:
    """The day on which a person reaches an age.

    One born on February 29 does so on March 1 in common years.
    """
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


def age_on(born: date, day: date) -> int:
    """Whole years lived on a day, by birthday; negative before birth."""
    years = day.year - born.year
    return years if day >= birthday_at(born, years) else years - 1
